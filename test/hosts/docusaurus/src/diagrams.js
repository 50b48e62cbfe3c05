import '@stratagram/elements/stratagram.css';
import '@stratagram/elements/define';
